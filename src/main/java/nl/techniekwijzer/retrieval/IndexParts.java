package nl.techniekwijzer.retrieval;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import nl.techniekwijzer.knowledge.Knowledge;
import nl.techniekwijzer.knowledge.Passage;
import nl.techniekwijzer.knowledge.Vocabulary;
import nl.techniekwijzer.knowledge.Wording;
import nl.techniekwijzer.language.Words;
import nl.techniekwijzer.language.Words.Word;
import nl.techniekwijzer.pages.Aspect;
import nl.techniekwijzer.pages.PageType;
import nl.techniekwijzer.retrieval.TextIndex.Text;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.SingleInstanceLockFactory;

/**
 * What is made once of all passages for a search: the parts of compounds, how rare each stem is, and the files of Lucene. It can be
 * written down and read again, because making it takes half of the time of a start.
 *
 * @param compounds splits words as the passages have them
 * @param documentFrequency stem → number of passages that have it
 * @param files the index, in memory
 */
record IndexParts(Compounds compounds, Map<String, Integer> documentFrequency, Directory files) {

    /** Analyses and indexes every passage. */
    static IndexParts of(Knowledge knowledge) {
        Vocabulary vocabulary = knowledge.vocabulary();
        List<Passage> passages = knowledge.passages();
        Map<String, Integer> frequency = new HashMap<>();
        List<List<Word>> words = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            List<Word> of = Words.of(Words.clean(passage.text()));
            of.forEach(word -> frequency.merge(word.form(), 1, Integer::sum));
            words.add(of);
        }
        Compounds compounds = Compounds.of(vocabulary.compoundParts(), frequency);
        DutchAnalysis analysis = analysis(vocabulary, compounds);
        Map<String, AnalysedText> titles = new HashMap<>();
        Map<String, AnalysedText> headings = new HashMap<>();
        Map<String, AnalysedText> wordings = new HashMap<>();
        List<Text> analysed = new ArrayList<>(passages.size());
        Map<String, Integer> documentFrequency = new HashMap<>();
        Set<String> stems = new HashSet<>();
        for (Passage passage : passages) {
            Text text = new Text(
                    passage.page().id(),
                    titles.computeIfAbsent(passage.page().id(), id -> analysis.analyse(names(passage))),
                    headings.computeIfAbsent(passage.section().heading(), analysis::analyse),
                    analysis.analyse(words.get(analysed.size())),
                    wordings.computeIfAbsent(
                            passage.sectionId(), id -> analysis.analyse(asked(knowledge.wordings(id), passage))));
            analysed.add(text);
            stems.clear();
            text.body().addStems(stems);
            text.title().addStems(stems);
            stems.addAll(text.heading().stems());
            stems.forEach(stem -> documentFrequency.merge(stem, 1, Integer::sum));
        }
        wordings.values().forEach(asked -> asked.stems().forEach(stem -> documentFrequency.putIfAbsent(stem, 1)));
        Directory files = inMemory();
        TextIndex.write(analysed.iterator(), EnumSet.allOf(Field.class), files);
        return new IndexParts(compounds, documentFrequency, files);
    }

    /** The analysis that made the parts, and that questions must go through. */
    static DutchAnalysis analysis(Vocabulary vocabulary, Compounds compounds) {
        return new DutchAnalysis(vocabulary.stopWords(), vocabulary.stems(), compounds);
    }

    /** In what words people ask for it; what a term means is mostly asked by the term. */
    private static String asked(List<String> wordings, Passage passage) {
        boolean meaning =
                passage.page().type() == PageType.BEGRIPPEN && passage.section().aspect() == Aspect.WAT;
        return (meaning ? passage.section().heading() + " . " : "") + String.join(" . ", wordings);
    }

    /** What a page is called, for the field of titles. */
    static String names(Passage passage) {
        return passage.page().title() + " " + String.join(" ", passage.page().names());
    }

    /** Writes the parts down, with what they were made of, so that they are only used for the same. */
    void write(Knowledge knowledge, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(stream));
        out.writeLong(fingerprint(knowledge));
        Set<String> parts = new TreeSet<>(compounds.parts());
        out.writeInt(parts.size());
        for (String part : parts) {
            out.writeUTF(part);
        }
        out.writeInt(documentFrequency.size());
        for (Map.Entry<String, Integer> stem : new TreeMap<>(documentFrequency).entrySet()) {
            out.writeUTF(stem.getKey());
            out.writeInt(stem.getValue());
        }
        String[] names = files.listAll();
        out.writeInt(names.length);
        for (String name : names) {
            try (IndexInput file = files.openInput(name, IOContext.READONCE)) {
                byte[] bytes = new byte[Math.toIntExact(file.length())];
                file.readBytes(bytes, 0, bytes.length);
                out.writeUTF(name);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
        out.flush();
    }

    /** The parts that were written down for exactly this knowledge; empty when they were made of other passages or word lists. */
    static Optional<IndexParts> read(Knowledge knowledge, InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(stream));
        if (in.readLong() != fingerprint(knowledge)) {
            return Optional.empty();
        }
        Set<String> parts = new LinkedHashSet<>();
        for (int i = in.readInt(); i > 0; i--) {
            parts.add(in.readUTF());
        }
        int stems = in.readInt();
        Map<String, Integer> documentFrequency = HashMap.newHashMap(stems);
        for (int i = 0; i < stems; i++) {
            documentFrequency.put(in.readUTF(), in.readInt());
        }
        Directory files = inMemory();
        for (int i = in.readInt(); i > 0; i--) {
            try (IndexOutput file = files.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                byte[] bytes = in.readNBytes(in.readInt());
                file.writeBytes(bytes, bytes.length);
            }
        }
        return Optional.of(new IndexParts(new Compounds(parts), documentFrequency, files));
    }

    /** Files in one piece each: with the usual blocks, a quarter of a search went to cutting those up. */
    private static Directory inMemory() {
        return new ByteBuffersDirectory(
                new SingleInstanceLockFactory(), ByteBuffersDataOutput::new, ByteBuffersDirectory.OUTPUT_AS_BYTE_ARRAY);
    }

    /** Of all text that goes in, and of the word lists that analyse it: length in the upper half, checksum in the lower. */
    private static long fingerprint(Knowledge knowledge) {
        CRC32 sum = new CRC32();
        long length = 0;
        for (Passage passage : knowledge.passages()) {
            for (String text :
                    List.of(passage.id(), names(passage), passage.section().heading(), passage.text())) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                sum.update(bytes);
                length += bytes.length;
            }
        }
        for (Wording wording : knowledge.wordings()) {
            sum.update((wording.target() + wording.text()).getBytes(StandardCharsets.UTF_8));
        }
        Vocabulary vocabulary = knowledge.vocabulary();
        String lists = new TreeSet<>(vocabulary.stopWords())
                + new TreeMap<>(vocabulary.stems()).toString()
                + new TreeSet<>(vocabulary.compoundParts());
        sum.update(lists.getBytes(StandardCharsets.UTF_8));
        return length << Integer.SIZE | sum.getValue();
    }
}
