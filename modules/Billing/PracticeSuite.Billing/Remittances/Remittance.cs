using PracticeSuite.Kernel;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>A payment with its remittance (835), posted; its claims are <see cref="RemittedClaim"/>s.</summary>
internal sealed class Remittance : AggregateRoot, IBelongsToPractice
{
    private Remittance()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid FileId { get; private init; }

    public string PayerName { get; private init; } = "";

    /// <summary>TRN03.</summary>
    public string PayerCompanyId { get; private init; } = "";

    /// <summary>TRN02.</summary>
    public string Trace { get; private init; } = "";

    /// <summary>BPR16.</summary>
    public DateOnly? PaidOn { get; private init; }

    /// <summary>BPR04: ACH, CHK, NON.</summary>
    public string Method { get; private init; } = "";

    /// <summary>BPR02.</summary>
    public long PaidCents { get; private init; }

    /// <summary>What it is known by when it comes again, whatever file brings it (C-216).</summary>
    public string KeySha256 { get; private set; } = "";

    public int Claims { get; private set; }

    public long ClaimsPaidCents { get; private set; }

    public long AdjustmentCents { get; private set; }

    public DateTimeOffset PostedAt { get; private init; }

    public string PostedBy { get; private init; } = "";

    public static Remittance Begin(PracticeId practice, Guid fileId, RemittanceHeader header, string by, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        FileId = fileId,
        PayerName = RemittanceTexts.Clip(header.Payer.Name, 100),
        PayerCompanyId = header.PayerCompanyId,
        Trace = header.Trace,
        PaidOn = header.PaidOn,
        Method = header.Method,
        PaidCents = header.Paid.Cents,
        KeySha256 = KeyOf(header.Key),
        PostedAt = now,
        PostedBy = by,
    };

    /// <summary>It came on paper, and somebody typed it (C-342).</summary>
    public bool IsOnPaper => IsTyped(PayerCompanyId);

    /// <summary>It has its key: it was not taken back.</summary>
    public bool Stands => KeySha256 == KeyOf(new RemittanceKey(PayerCompanyId, Trace, PaidOn, new Money(PaidCents)));

    public static bool IsTyped(string payerCompanyId) => payerCompanyId.StartsWith(PaperRemittance.Company, StringComparison.Ordinal);

    /// <summary>The same payment with the other sign. Both give their key up, so that it may be typed anew.</summary>
    public Remittance TakeBack(string by, DateTimeOffset now)
    {
        KeySha256 = Sha256Text.HashOf($"{Id} is taken back");
        var back = new Remittance
        {
            PracticeId = PracticeId,
            FileId = FileId,
            PayerName = PayerName,
            PayerCompanyId = PayerCompanyId,
            Trace = Trace,
            PaidOn = PaidOn,
            Method = Method,
            PaidCents = -PaidCents,
            KeySha256 = Sha256Text.HashOf($"{Id} takes it back"),
            Claims = Claims,
            ClaimsPaidCents = -ClaimsPaidCents,
            AdjustmentCents = -AdjustmentCents,
            PostedAt = now,
            PostedBy = by,
        };
        return back;
    }

    /// <exception cref="InvalidOperationException">What was posted is not what was paid; nothing of it may stay.</exception>
    public void End(RemittanceTotals totals)
    {
        (Claims, ClaimsPaidCents, AdjustmentCents) = ((int)totals.Claims, totals.Paid.Cents, totals.ProviderAdjustments.Cents);
        if (ClaimsPaidCents - AdjustmentCents != PaidCents)
            throw new InvalidOperationException("What was posted of a remittance is not what was paid.");
    }

    public static string KeyOf(RemittanceKey key) => Sha256Text.HashOf($"{key.PayerCompanyId}\n{key.Trace}\n{key.PaidOn:yyyy-MM-dd}\n{key.Paid.Cents}");
}
