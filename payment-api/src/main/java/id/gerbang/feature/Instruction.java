package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One way to pay by a channel, step by step. The gateway's words are not to be trusted: see the safe ones. */
@AutoValue
public abstract class Instruction {

    Instruction() {}

    /**
     * An instruction.
     *
     * @param title as the gateway sent it
     * @param steps as the gateway sent them
     */
    public static Instruction of(String title, List<String> steps) {
        return new AutoValue_Instruction(title, Collections.unmodifiableList(new ArrayList<>(steps)));
    }

    /** As the gateway sent it: not for a page. */
    public abstract String getTitle();

    /** As the gateway sent them, with whatever markup: not for a page. */
    public abstract List<String> getSteps();

    /** The title as HTML that can be put into a page as it is. */
    public final String getSafeTitle() {
        return SafeHtml.of(getTitle());
    }

    /** The steps as HTML that can be put into a page as it is: bold, italic and line breaks are left, nothing else. */
    public final List<String> getSafeSteps() {
        List<String> safe = new ArrayList<>();
        getSteps().forEach(step -> safe.add(SafeHtml.of(step)));
        return Collections.unmodifiableList(safe);
    }
}
