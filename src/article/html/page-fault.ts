/** What makes a page unreadable as an article, and what its owner may do about it. */
export class PageFault extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string) {
    super(message);
    this.name = 'PageFault';
    this.remedy = remedy;
  }
}
