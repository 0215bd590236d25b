package hongqiao.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/**
 * One index on disk. It holds words and numbers of things and no text of them: what is shown is read from the database.
 * After a crash it is what it was at its last {@link #commit}, with the mark that was given there.
 */
final class Index implements AutoCloseable {

    /** Another one: what older releases wrote is built anew. */
    static final String FORMAT = "1";

    private static final double BUFFER_MB = 32;

    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    Index(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()).setRAMBufferSizeMB(BUFFER_MB));
        searchers = new SearcherManager(writer, null);
    }

    private static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(new Grams(), Map.of(Fields.INITIALS, new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new NGramTokenizer(2, 2));
            }
        }));
    }

    interface Reading<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.of(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    void put(String kind, List<Findable> things) throws IOException {
        for (var thing : things) {
            writer.updateDocument(key(kind, thing.id()), document(kind, thing));
        }
    }

    void remove(String kind, Collection<String> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(id -> key(kind, id)).toArray(Term[]::new));
    }

    /** Whoever searches from now on finds what was put. */
    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Map<String, String> mark) throws IOException {
        writer.setLiveCommitData(mark.entrySet());
        writer.commit();
    }

    /** What was given with the last commit; empty: there was none. */
    Map<String, String> mark() {
        var mark = new HashMap<String, String>();
        var data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> mark.put(entry.getKey(), entry.getValue()));
        }
        return mark;
    }

    int size() {
        return writer.getDocStats().numDocs;
    }

    private static Term key(String kind, String id) {
        return new Term(Fields.KEY, kind + ":" + id);
    }

    private static Document document(String kind, Findable thing) {
        var document = new Document();
        document.add(new StringField(Fields.KEY, kind + ":" + thing.id(), Store.NO));
        document.add(new StringField(Fields.KIND, kind, Store.NO));
        document.add(new KeywordField(Fields.GROUP, thing.group(), Store.NO));
        document.add(new NumericDocValuesField(Fields.NO, thing.no()));
        var title = Folded.text(thing.title());
        document.add(new TextField(Fields.TITLE, title, Store.NO));
        document.add(new TextField(Fields.INITIALS, Initials.of(title), Store.NO));
        document.add(new TextField(Fields.TEXT, title, Store.NO));
        if (thing.number() != null) {
            var number = Folded.text(thing.number());
            document.add(new StringField(Fields.NUMBER, number, Store.NO));
            document.add(new TextField(Fields.TEXT, number, Store.NO));
        }
        thing.texts().forEach(text -> document.add(new TextField(Fields.TEXT, Folded.text(text), Store.NO)));
        place(document, thing.place());
        return document;
    }

    private static void place(Document document, Findable.Place place) {
        if (place.shared()) {
            document.add(new StringField(Fields.SHARED, "yes", Store.NO));
        }
        if (place.area() != null) {
            document.add(new StringField(Fields.AREA, Integer.toString(place.area()), Store.NO));
        }
        place.units().forEach(unit -> document.add(new StringField(Fields.UNIT, Integer.toString(unit), Store.NO)));
        if (place.by() != null) {
            document.add(new StringField(Fields.BY, place.by(), Store.NO));
        }
    }

    @Override
    public void close() throws IOException {
        try (directory;
                writer) {
            searchers.close();
            writer.rollback(); // only what was committed with its mark counts
        }
    }
}
