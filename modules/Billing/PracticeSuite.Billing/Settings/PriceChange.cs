using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>Who gave an amount, or corrected one, and what it was before; written once and never changed.</summary>
internal sealed class PriceChange : IBelongsToPractice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required PriceKind Kind { get; init; }

    public required string Code { get; init; }

    public Guid? PayerId { get; init; }

    public string? Locality { get; init; }

    public bool Facility { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public long? BeforeCents { get; init; }

    public required long AfterCents { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string By { get; init; }

    public string? Reason { get; init; }

    /// <summary>The file that it came with, if any.</summary>
    public Guid? ImportId { get; init; }
}
