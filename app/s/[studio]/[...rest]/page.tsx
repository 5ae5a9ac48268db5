import { notFound } from 'next/navigation';

/** An address inside the studio that leads nowhere keeps the studio's navigation. */
export default function NoSuchPage() {
  notFound();
}
