/** Somebody who answers one question after the other. */
export interface Answerer<Q, A> {
  ask(question: Q, answer: (answer: A) => void): void;
}

/** Asks one question at a time; of those that come meanwhile only the newest is asked, as the others are outdated. */
export class NewestFirst<Q, A> {
  private busy = false;
  private next: Q | null = null;

  constructor(
    private readonly answerer: Answerer<Q, A>,
    private readonly onAnswer: (question: Q, answer: A) => void,
  ) {}

  ask(question: Q): void {
    if (this.busy) {
      this.next = question;
      return;
    }
    this.busy = true;
    this.answerer.ask(question, answer => {
      this.busy = false;
      this.onAnswer(question, answer);
      const { next } = this;
      this.next = null;
      if (next !== null) this.ask(next);
    });
  }
}
