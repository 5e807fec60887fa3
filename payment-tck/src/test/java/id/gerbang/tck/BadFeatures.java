package id.gerbang.tck;

import id.gerbang.GatewayRefusedException;
import id.gerbang.GatewayUnreachableException;
import id.gerbang.Payment;
import id.gerbang.PaymentStatus;
import id.gerbang.Rupiah;
import id.gerbang.feature.Channel;
import id.gerbang.feature.EWallet;
import id.gerbang.feature.FeeQuote;
import id.gerbang.feature.Instruction;
import id.gerbang.feature.InstructionRequest;
import id.gerbang.feature.OpenPayment;
import id.gerbang.feature.PaymentPage;
import id.gerbang.feature.TransactionQuery;
import id.gerbang.spi.GatewayConfig;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be done wrong in a feature, one thing at a time. */
final class BadFeatures {

    private BadFeatures() {}

    static List<Bad> all() {
        return List.of(
                Bad.features("", "nothing", GoodFeatures::new),
                Bad.features("", "nothing, in open payments and e-wallets", GoodOpenPayments::new),
                Bad.features("10.1", "finds the others too", config -> new GoodFeatures(config) {
                    @Override
                    public List<Payment> findByMerchantRef(String merchantRef) {
                        return anyLike(merchantRef + "-2", super.findByMerchantRef(merchantRef));
                    }

                    private List<Payment> anyLike(String other, List<Payment> found) {
                        List<Payment> both = new ArrayList<>(super.findByMerchantRef(other));
                        both.addAll(found);
                        return both;
                    }
                }),
                Bad.features("10.2", "finds by a part of the name", config -> new GoodFeatures(config) {
                    @Override
                    public List<Payment> findByMerchantRef(String merchantRef) {
                        List<Payment> found = super.findByMerchantRef(merchantRef);
                        return found.isEmpty() && merchantRef.endsWith("0")
                                ? super.findByMerchantRef(merchantRef.substring(0, merchantRef.length() - 1))
                                : found;
                    }
                }),
                Bad.features("10.3", "one page for all", config -> new GoodFeatures(config) {
                    @Override
                    public PaymentPage getPage(TransactionQuery query, int number) {
                        PaymentPage page = super.getPage(query, number);
                        return PaymentPage.of(page.getPayments(), 1, page.getLastNumber());
                    }

                    @Override
                    public Iterable<Payment> getAll(TransactionQuery query) {
                        return new GoodFeatures(config).getAll(query);
                    }
                }),
                Bad.features("10.4", "leaves out the last page", config -> new GoodFeatures(config) {
                    @Override
                    public Iterable<Payment> getAll(TransactionQuery query) {
                        return getPage(query, 1).getPayments();
                    }
                }),
                Bad.features("10.5", "does not look at the query", config -> new GoodFeatures(config) {
                    @Override
                    public PaymentPage getPage(TransactionQuery query, int number) {
                        return super.getPage(
                                TransactionQuery.builder()
                                        .perPage(query.getPerPage())
                                        .build(),
                                number);
                    }
                }),
                Bad.gateway(
                        "10.6",
                        "takes a check for a payment",
                        (good, config) -> new Bad.WithFeatures(
                                new Wrapped(good) {
                                    @Override
                                    public @Nullable Payment find(String reference) {
                                        Payment found = super.find(reference);
                                        return found == null || !Checked.last.equals(reference)
                                                ? found
                                                : found.toBuilder()
                                                        .setStatus(PaymentStatus.PAID)
                                                        .build();
                                    }
                                },
                                new Checked(config))),
                Bad.features("11.1", "a channel twice", config -> new GoodFeatures(config) {
                    @Override
                    public List<Channel> getChannels() {
                        List<Channel> twice = new ArrayList<>(super.getChannels());
                        twice.add(twice.get(0));
                        return twice;
                    }
                }),
                Bad.features("11.2", "asks for what it knows", config -> new GoodFeatures(config) {
                    @Override
                    public List<Channel> getKnownChannels() {
                        BadGateways.connect(config);
                        return super.getKnownChannels();
                    }
                }),
                Bad.features("11.3", "a fee that is an estimate", config -> new GoodFeatures(config) {
                    @Override
                    public FeeQuote getFee(Rupiah amount, String channel) {
                        super.getFee(amount, channel);
                        return FeeQuote.estimate(channel, amount, Rupiah.of(4_000));
                    }
                }),
                Bad.features("11.4", "an estimate that is said to be a fee", config -> new GoodFeatures(config) {
                    @Override
                    public @Nullable FeeQuote estimateFee(Rupiah amount, String channel) {
                        return channel.equals("VA") ? FeeQuote.of(channel, amount, amount, Rupiah.ZERO) : null;
                    }
                }),
                Bad.features("11.5", "instructions without steps", config -> new GoodFeatures(config) {
                    @Override
                    public List<Instruction> getInstructions(InstructionRequest request) {
                        super.getInstructions(request);
                        return List.of(Instruction.of("At a cash machine", List.of()));
                    }
                }),
                Bad.features("12.1", "another uuid when it is found", config -> new GoodOpenPayments(config) {
                    @Override
                    public @Nullable OpenPayment find(String uuid) {
                        OpenPayment found = super.find(uuid);
                        return found == null
                                ? null
                                : OpenPayment.builder()
                                        .setAccount(found.getAccount())
                                        .setMode(found.getMode())
                                        .setUuid("O0")
                                        .build();
                    }
                }),
                Bad.features("12.2", "a failure where nothing is found", config -> new GoodOpenPayments(config) {
                    @Override
                    public @Nullable OpenPayment find(String uuid) {
                        OpenPayment found = super.find(uuid);
                        if (found == null) {
                            throw new GatewayUnreachableException("nothing found", null);
                        }
                        return found;
                    }
                }),
                Bad.features("12.3", "the newest first", config -> new GoodOpenPayments(config) {
                    @Override
                    public List<Payment> getPayments(String uuid, Instant from, Instant to) {
                        List<Payment> turned = new ArrayList<>(super.getPayments(uuid, from, to));
                        Collections.reverse(turned);
                        return turned;
                    }
                }),
                Bad.features("13.1", "a wallet that nobody linked", config -> new GoodOpenPayments(config) {
                    private String unlinked = "";

                    @Override
                    public void unlink(String walletType, String mobilePhone) {
                        super.unlink(walletType, mobilePhone);
                        unlinked = mobilePhone;
                    }

                    @Override
                    public EWallet get(String walletType, String mobilePhone) {
                        try {
                            return super.get(walletType, mobilePhone);
                        } catch (GatewayRefusedException e) {
                            if (unlinked.equals(mobilePhone)) {
                                throw e;
                            }
                            return EWallet.of(walletType, mobilePhone, BigDecimal.ZERO, "IDR");
                        }
                    }
                }),
                Bad.features("13.2", "a link that does not end", config -> new GoodOpenPayments(config) {
                    @Override
                    public void unlink(String walletType, String mobilePhone) {
                        get(walletType, mobilePhone);
                    }
                }),
                Bad.features("14.1", "never gives up", config -> new GoodFeatures(config) {
                    @Override
                    public List<Payment> findByMerchantRef(String merchantRef) {
                        for (int i = 0; ; i++) {
                            try {
                                return super.findByMerchantRef(merchantRef);
                            } catch (GatewayUnreachableException e) {
                                if (i > 30 || !String.valueOf(e.getCause()).contains("no complete reply")) {
                                    throw e;
                                }
                            }
                        }
                    }
                }),
                Bad.features("14.2", "takes a page for an empty list", config -> new GoodFeatures(config) {
                    @Override
                    public List<Payment> findByMerchantRef(String merchantRef) {
                        try {
                            return super.findByMerchantRef(merchantRef);
                        } catch (GatewayUnreachableException e) {
                            if (String.valueOf(e.getCause()).contains("JSON")) {
                                return List.of();
                            }
                            throw e;
                        }
                    }
                }));
    }

    /** Remembers what it was to check. */
    private static final class Checked extends GoodFeatures {

        private static volatile String last = "";

        Checked(GatewayConfig config) {
            super(config);
        }

        @Override
        public String checkStatus(String reference) {
            last = reference;
            return super.checkStatus(reference);
        }
    }
}
