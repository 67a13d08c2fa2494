package nl.techniekwijzer.llm;

import java.util.ArrayList;
import java.util.List;

class ScriptedModelTest extends LanguageModelContract {
    @Override
    LanguageModel whole() {
        return ScriptedModel.saying(TEXT);
    }

    @Override
    LanguageModel broken() {
        return new ScriptedModel().then(prompt -> {
            List<LanguageModel.Event> events = new ArrayList<>(ScriptedModel.pieces(TEXT.substring(0, 20)));
            events.add(new LanguageModel.Event.Failed(new Failure.BrokenStream()));
            return events;
        });
    }

    @Override
    LanguageModel silent() {
        return new ScriptedModel().then(prompt -> ScriptedModel.pieces(TEXT.substring(0, 20)));
    }

    @Override
    LanguageModel empty() {
        return new ScriptedModel().then(new LanguageModel.Event.Finished(0, 0, false));
    }
}
