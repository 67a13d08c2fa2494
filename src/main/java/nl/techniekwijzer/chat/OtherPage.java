package nl.techniekwijzer.chat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.pages.Page;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.pages.Section;
import nl.techniekwijzer.question.Intent;
import nl.techniekwijzer.question.Question;
import nl.techniekwijzer.retrieval.PassageIndex;
import nl.techniekwijzer.sections.Selection.Finding;
import nl.techniekwijzer.sections.Topics;

/** Whether a section on another page than the first half of a question used has to do with its second half. Thread-safe. */
final class OtherPage {
    /** Of these a section is found that has nothing to do with what was asked before. */
    private static final Set<Intent> LOOSE =
            EnumSet.of(Intent.CIJFERS, Intent.KANS, Intent.DATUM, Intent.INFO, Intent.BEGRIP, Intent.ALGEMEEN);

    private static final Pattern YES_OR_NO =
            Pattern.compile("^(?:en )?(?:moet|mag|kan|kun|krijg|heb|hoef|is|ben)\\w* ", Pattern.CASE_INSENSITIVE);
    private static final Pattern DEFINITION = Pattern.compile("^Wat (?:is|zijn|betekent)\\b");

    private final Knowledge knowledge;
    private final Topics topics;
    private final SamePage page;

    OtherPage(Knowledge knowledge, PassageIndex index) {
        this.knowledge = knowledge;
        this.topics = new Topics(knowledge);
        this.page = new SamePage(index);
    }

    /**
     * Whether the section has to do with the half.
     *
     * @param asked the questions before it
     * @param before their words
     */
    boolean belongs(Finding finding, Question half, List<Question> asked, Set<String> before) {
        boolean named = half.topics().stream()
                .anyMatch(topic -> topic.ids().contains(finding.page().id()));
        boolean told = !LOOSE.contains(half.intent())
                && half.intent().aspects().getFirst() == finding.section().aspect();
        return named || !isOfAnother(finding.page(), half, asked) && (told || page.relates(finding, half, before));
    }

    /** Whether the page is of a trade, an opleiding or a profile that was not named. */
    boolean isOfAnother(Page page, Question half, List<Question> asked) {
        boolean thing = page.type() == PageType.BEROEPEN
                || page.type() == PageType.OPLEIDINGEN
                || page.id().startsWith("profielen/vmbo-");
        return thing
                && !isNamed(page, Stream.concat(Stream.of(half), asked.stream()).toList());
    }

    /** Whether one of the questions names the page, or the trade that it leads to. */
    boolean isNamed(Page page, List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.topics().stream())
                .flatMap(topic -> topic.ids().stream())
                .flatMap(id -> knowledge.page(id).stream())
                .anyMatch(
                        named -> named.equals(page) || topics.educations(named).contains(page));
    }

    /** "Moet ik dan solliciteren?" is not answered by what solliciteren is. */
    static boolean onlyDefines(String half, Section section) {
        return YES_OR_NO.matcher(half).find()
                && DEFINITION.matcher(section.heading()).find();
    }
}
