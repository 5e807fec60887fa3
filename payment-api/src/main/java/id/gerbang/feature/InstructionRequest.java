package id.gerbang.feature;

import com.google.auto.value.AutoValue;
import id.gerbang.Rupiah;
import org.jspecify.annotations.Nullable;

/** How to pay by what. */
@AutoValue
public abstract class InstructionRequest {

    InstructionRequest() {}

    /**
     * How to pay by a channel: a text with markup, and placeholders for what was not given.
     *
     * @param channel the gateway's code
     */
    public static InstructionRequest of(String channel) {
        return new AutoValue_InstructionRequest(channel, null, null, true);
    }

    /** With the number to pay to in the text. */
    public final InstructionRequest withPayCode(String payCode) {
        return new AutoValue_InstructionRequest(getChannel(), payCode, getAmount(), isHtml());
    }

    /** With the amount in the text. */
    public final InstructionRequest withAmount(Rupiah amount) {
        return new AutoValue_InstructionRequest(getChannel(), getPayCode(), amount, isHtml());
    }

    /** As a text without markup. */
    public final InstructionRequest withoutHtml() {
        return new AutoValue_InstructionRequest(getChannel(), getPayCode(), getAmount(), false);
    }

    /** The gateway's code of the channel. */
    public abstract String getChannel();

    /** The number to pay to, or null: the gateway's text then has its placeholder, {@code {{pay_code}}}. */
    public abstract @Nullable String getPayCode();

    /** The amount, or null. */
    public abstract @Nullable Rupiah getAmount();

    /** Whether the gateway's text may have markup in it. */
    public abstract boolean isHtml();
}
