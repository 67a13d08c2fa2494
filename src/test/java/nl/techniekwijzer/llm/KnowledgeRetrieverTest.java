package nl.techniekwijzer.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.AugmentationResult;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Metadata;
import dev.langchain4j.rag.query.Query;
import java.util.List;
import nl.techniekwijzer.RealService;
import org.junit.jupiter.api.Test;

/** The search of this service inside LangChain4j. */
class KnowledgeRetrieverTest {
    private final ContentRetriever retriever = new KnowledgeRetriever(RealService.app()::search, 3);

    @Test
    void a_content_carries_what_is_needed_to_cite_it() {
        List<Content> contents = retriever.retrieve(Query.from("wat is de bbl?"));

        assertThat(contents)
                .hasSize(3)
                .extracting(content -> content.textSegment().metadata().toMap())
                .allSatisfy(metadata -> assertThat(metadata)
                        .containsKeys("id", "url", "title", "section", "source", "source_url", "date", "certainty"));
        TextSegment definition = contents.stream()
                .map(Content::textSegment)
                .filter(segment -> segment.text().contains("Bbl is de vorm van mbo"))
                .findFirst()
                .orElseThrow();
        assertThat(definition.metadata().toMap())
                .containsEntry("id", "begrippen/bbl#wat-is-bbl")
                .containsEntry("url", "/kennis/begrippen/bbl#wat-is-bbl")
                .containsEntry("title", "Bbl (beroepsbegeleidende leerweg)")
                .containsEntry("section", "Wat is bbl?")
                .containsEntry("certainty", "redactie");
    }

    @Test
    void typing_errors_are_repaired_as_for_any_question() {
        assertThat(retriever.retrieve(Query.from("wat doet een elektromonteurr?")).stream()
                        .map(content -> content.textSegment().metadata().getString("id")))
                .anyMatch(id -> String.valueOf(id).startsWith("beroepen/elektromonteur"));
    }

    @Test
    void the_retrieval_augmentor_of_langchain4j_puts_it_into_the_message() {
        DefaultRetrievalAugmentor augmentor =
                DefaultRetrievalAugmentor.builder().contentRetriever(retriever).build();
        UserMessage message = UserMessage.from("Wat is de bbl?");

        AugmentationResult result =
                augmentor.augment(new AugmentationRequest(message, Metadata.from(message, null, null)));

        assertThat(result.contents()).hasSize(3);
        assertThat(((UserMessage) result.chatMessage()).singleText())
                .contains("Wat is de bbl?", "Bbl is de vorm van mbo waarin je werkt bij een leerbedrijf");
    }

    @Test
    void a_search_that_fails_does_not_look_like_one_that_finds_nothing() {
        ContentRetriever broken = new KnowledgeRetriever(
                text -> {
                    throw new IllegalStateException("index closed");
                },
                3);

        assertThatThrownBy(() -> broken.retrieve(Query.from("wat is de bbl?"))).hasMessage("index closed");
    }
}
