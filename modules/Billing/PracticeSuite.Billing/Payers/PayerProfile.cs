using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Payers;

/// <summary>One version of a payer's rules. Never changed once made: claims name the version they were made under.</summary>
internal sealed class PayerProfile : IPracticeWide
{
    private PayerProfile(PracticeId practiceId, Guid payerId, int number, DateOnly effectiveFrom, KeptTerms kept) =>
        (PracticeId, PayerId, Number, EffectiveFrom, Kept) = (practiceId, payerId, number, effectiveFrom, kept);

    public PayerProfile(PracticeId practiceId, Guid payerId, int number, DateOnly effectiveFrom, PayerTerms terms, Authorship? by = null)
        : this(practiceId, payerId, number, effectiveFrom, new KeptTerms(terms, [])) => (MadeBy, MadeAt) = (by?.By, by?.At);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PayerId { get; private init; }

    public int Number { get; private init; }

    public DateOnly EffectiveFrom { get; private init; }

    public KeptTerms Kept { get; private init; }

    public PayerTerms Terms => Kept.Terms;

    /// <summary>Null of versions that were made before anybody wrote it down.</summary>
    public string? MadeBy { get; private init; }

    public DateTimeOffset? MadeAt { get; private init; }

    /// <summary>The next version, which begins on this one's first day, takes its place and keeps what it said.</summary>
    public PayerProfile Correct(PayerTerms terms, string reason, Authorship? by = null) => new(
        PracticeId, PayerId, Number + 1, EffectiveFrom,
        new KeptTerms(terms, [.. Kept.Corrected, new CorrectedTerms(Id, Number, Terms, reason) { MadeBy = MadeBy, MadeAt = MadeAt }]))
    {
        MadeBy = by?.By,
        MadeAt = by?.At,
    };
}

/// <summary>Who changed something, and when.</summary>
internal sealed record Authorship(string By, DateTimeOffset At);
