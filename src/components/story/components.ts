import Cite from './Cite.astro';
import Claim from './Claim.astro';
import Count from './Count.astro';
import Errors from './Errors.astro';
import Figure from './Figure.astro';
import Record from './Record.astro';
import Scene from './Scene.astro';
import Step from './Step.astro';
import Term from './Term.astro';

/** What an editor may write in MDX, without an import. */
export const components = { Cite, Claim, Count, Errors, Figure, Record, Scene, Step, Term };
