declare namespace App {
  interface Locals {
    /** The record that the page shows; a page as of a day sets it. */
    casefile?: import('./model/casefile.ts').Casefile;
    /** Which document is being rendered: for the numbers of its citations. */
    document?: string;
    /** The story for paper: each graphic with its table, nothing that only a hand can use. */
    isForPaper?: boolean;
  }
}
