package nl.techniekwijzer.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.techniekwijzer.tables.Certainty;
import nl.techniekwijzer.tables.Source;

/**
 * One page of the knowledge base.
 *
 * @param id {@code type/slug}, also its address below {@code /kennis/}
 * @param title as shown
 * @param type its kind
 * @param audiences whom it is for
 * @param tags free keywords
 * @param names other words people use for its subject
 * @param related ids of other pages
 * @param sources the first is the main source
 * @param checkedOn date on which the editors last checked it, yyyy-mm-dd
 * @param certainty whether its facts stand in the sources
 * @param links ties to table rows: {@code dossier}, {@code beroep}, {@code studie}, {@code regio}, {@code instelling}
 * @param sections authored sections first, then those made from tables
 */
public record Page(
        String id,
        String title,
        PageType type,
        List<Audience> audiences,
        List<String> tags,
        List<String> names,
        List<String> related,
        List<Source> sources,
        String checkedOn,
        Certainty certainty,
        Map<String, String> links,
        List<Section> sections) {
    public Page {
        audiences = List.copyOf(audiences);
        tags = List.copyOf(tags);
        names = List.copyOf(names);
        related = List.copyOf(related);
        sources = List.copyOf(sources);
        links = Map.copyOf(links);
        sections = List.copyOf(sections);
    }

    /** Equal pages have equal ids; to hash all their text as well would only take time. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The address of the page on this service. */
    public String url() {
        return "/kennis/" + id;
    }

    /** The sections about this aspect, in page order. */
    public List<Section> about(Aspect aspect) {
        return sections.stream().filter(s -> s.aspect() == aspect).toList();
    }

    /** The section with this anchor. */
    public Optional<Section> section(String anchor) {
        return sections.stream().filter(s -> s.anchor().equals(anchor)).findFirst();
    }

    /** The same page with these sections added at the end. */
    public Page with(List<Section> more) {
        List<Section> all = new ArrayList<>(sections);
        all.addAll(more);
        return new Page(id, title, type, audiences, tags, names, related, sources, checkedOn, certainty, links, all);
    }
}
