/**
 * Pages as they are written in {@code knowledge/pages}: front matter, sections, and sentences that can each be cited.
 *
 * <p>Entry point: {@link nl.techniekwijzer.pages.PageParser}. This package knows Markdown and nothing of questions, tables'
 * meaning or Lucene. Everything it hands out is immutable and safe to share between threads.
 */
@NullMarked
package nl.techniekwijzer.pages;

import org.jspecify.annotations.NullMarked;
