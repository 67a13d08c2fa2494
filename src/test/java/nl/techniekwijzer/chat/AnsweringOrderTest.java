package nl.techniekwijzer.chat;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.techniekwijzer.RealService;
import nl.techniekwijzer.question.Turn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** What a listener hears, and when: nothing is sent before it is checked, and a client that left ends the work. */
class AnsweringOrderTest {
    private final Listener listener = mock(Listener.class);

    @Test
    void a_listener_hears_the_question_then_the_sources_then_the_sentences() {
        RealService.app().answering().answer(Turn.of("Wat is het verschil tussen bol en bbl?"), listener);

        InOrder order = inOrder(listener);
        order.verify(listener).understood(any());
        order.verify(listener).sources(anyList());
        order.verify(listener, atLeastOnce()).sentence(anyString(), anyList());
        order.verifyNoMoreInteractions();
    }

    @Test
    void a_cry_for_help_is_answered_without_looking_for_sources() {
        RealService.app().answering().answer(Turn.of("ik wil niet meer leven"), listener);

        verify(listener).understood(any());
        verify(listener, never()).sources(anyList());
    }

    @Test
    void a_client_that_went_away_ends_the_answering() {
        doThrow(new UncheckedIOException(new IOException("gone")))
                .when(listener)
                .sentence(anyString(), anyList());

        Assertions.assertThatThrownBy(() -> RealService.app().answering().answer(Turn.of("Wat is bbl?"), listener))
                .isInstanceOf(UncheckedIOException.class);
        verify(listener, times(1)).sentence(anyString(), anyList());
    }
}
