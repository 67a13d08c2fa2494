/**
 * The pages that are made from tables: opleidingen, studies, schools, regions, work, ways on.
 *
 * <p>Entry points: the classes themselves, each called by {@link nl.techniekwijzer.knowledge.KnowledgeLoader}. This package knows
 * nothing of authored pages or questions. They fill one
 * {@link nl.techniekwijzer.rows.RowPages} in turn; they are not thread-safe, the pages they make are.
 */
@NullMarked
package nl.techniekwijzer.rowpages;

import org.jspecify.annotations.NullMarked;
