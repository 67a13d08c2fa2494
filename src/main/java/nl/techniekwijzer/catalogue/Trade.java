package nl.techniekwijzer.catalogue;

import java.util.List;
import nl.techniekwijzer.pages.Page;

/**
 * A beroep as the catalogue shows it.
 *
 * @param slug last part of its address
 * @param name its name
 * @param sector the field of work it belongs to
 * @param levels on which it is found: {@code mbo-2}, {@code hbo}
 * @param what one sentence on it
 * @param ways the opleidingen that lead to it, the main ones first
 * @param page its page in the knowledge base
 */
public record Trade(
        String slug, String name, String sector, List<String> levels, Fact what, List<Way> ways, Page page) {
    public Trade {
        levels = List.copyOf(levels);
        ways = List.copyOf(ways);
    }

    /**
     * An opleiding that leads to a beroep.
     *
     * @param programme the opleiding
     * @param name of the qualification or study within it
     * @param level {@code niveau 2}, {@code hbo}
     * @param relation hoofdroute, mogelijk or opstap
     * @param source publisher and date
     */
    public record Way(Programme programme, String name, String level, String relation, String source) {}

    /** Its address in the catalogue. */
    public String url() {
        return "/beroepen/" + slug;
    }
}
