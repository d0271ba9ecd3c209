// Covers the names of marks as text. That every mark of the built pages has one is asked by tests/built.
import { describe, expect, it } from 'vitest';
import { nameMark, readTexts, spaceTexts } from '../../src/graphics/naming.ts';

describe('readTexts(markup)', () => {
  it('reads lines and asides as words apart, and nothing else', () => {
    expect(readTexts('<path d="M0 0"/><text x="1">Lure after<tspan x="1" dy="15">the shooting</tspan><tspan class="aside">d</tspan></text><text>2020</text>')).toBe('Lure after the shooting d 2020');
    expect(readTexts('<path d="M0 0"/>')).toBe('');
  });
  it('reads what is escaped as it is shown', () => expect(readTexts('<text>D. &amp; &#39;B&#39; &lt;</text>')).toBe("D. & 'B' <"));
});

describe('spaceTexts(markup)', () => {
  it('parts lines and texts by a space, where it does not move them', () => {
    expect(spaceTexts('<text x="1">A<tspan x="1">B</tspan><tspan>C</tspan></text><path/><text>D</text>')).toBe('<text x="1">A <tspan x="1">B</tspan> <tspan>C</tspan></text> <path/><text>D</text>');
    expect(spaceTexts('<text text-anchor="end"><tspan>A</tspan><tspan>B</tspan></text>')).toBe('<text text-anchor="end"><tspan>A</tspan><tspan> B</tspan></text>');
  });
  it('leaves alone what is apart already', () => expect(spaceTexts('<text>A <tspan>B</tspan> <tspan>C</tspan></text>')).toBe('<text>A <tspan>B</tspan> <tspan>C</tspan></text>'));
});

describe('nameMark(written, full, details)', () => {
  it('is the full name when nothing is written, or when it begins with what is', () => {
    expect(nameMark('', 'TV5Monde', 'April 2015')).toBe('TV5Monde: April 2015');
    expect(nameMark('Same group, or not?', 'Same group or not? No', 'May')).toBe('Same group or not? No: May');
  });
  it('is what is written when that says the full name and more', () => expect(nameMark('Lures sent d 2020', 'Lures sent', 'April 2017')).toBe('Lures sent d 2020: April 2017'));
  it('is what is written when the full name stands within it', () => expect(nameMark('7 months Spiez Laboratory, 2018', 'Spiez Laboratory')).toBe('7 months Spiez Laboratory, 2018'));
  it('is the full name when only a sign is written, or a year that the details say', () => {
    expect(nameMark('m', 'Flashpoint', 'moderate')).toBe('Flashpoint: moderate');
    expect(nameMark('2018', 'Macron at midnight', 'Public only 8 June 2018.')).toBe('Macron at midnight: Public only 8 June 2018.');
    expect(nameMark('2018', 'Macron at midnight', 'May 2017')).toBe('2018 (Macron at midnight): May 2017');
  });
  it('else begins with what is written', () => {
    expect(nameMark('Podesta d', 'John Podesta', 'March 2016')).toBe('Podesta d (John Podesta): March 2016');
    expect(nameMark('Albania', 'Albanian institutions')).toBe('Albania (Albanian institutions)');
    expect(nameMark('Seduploader, GAMEFISH', 'Seduploader (GAMEFISH)')).toBe('Seduploader, GAMEFISH');
    expect(nameMark('ANSSI', 'Agence nationale')).toBe('ANSSI (Agence nationale)');
  });
});
