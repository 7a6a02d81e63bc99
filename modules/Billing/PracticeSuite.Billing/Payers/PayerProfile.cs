using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>One version of a payer's rules. Never changed once made: claims name the version they were made under.</summary>
internal sealed class PayerProfile : IBelongsToPractice
{
    private PayerProfile(PracticeId practiceId, Guid payerId, int number, DateOnly effectiveFrom, KeptTerms kept) =>
        (PracticeId, PayerId, Number, EffectiveFrom, Kept) = (practiceId, payerId, number, effectiveFrom, kept);

    public PayerProfile(PracticeId practiceId, Guid payerId, int number, DateOnly effectiveFrom, PayerTerms terms)
        : this(practiceId, payerId, number, effectiveFrom, new KeptTerms(terms, []))
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PayerId { get; private init; }

    public int Number { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }

    public KeptTerms Kept { get; private init; }

    public PayerTerms Terms => Kept.Terms;

    /// <summary>The next version, which begins on this one's first day, takes its place and keeps what it said.</summary>
    public PayerProfile Correct(PayerTerms terms, string reason) => new(
        PracticeId, PayerId, Number + 1, EffectiveFrom, new KeptTerms(terms, [.. Kept.Corrected, new CorrectedTerms(Id, Number, Terms, reason)]));
}
