import { NotFoundView } from '@/components/shell/not-found-view';

export default function NotFoundInStudio() {
  return <NotFoundView homeHref="/s" homeLabel="Go to the studio’s home" />;
}
