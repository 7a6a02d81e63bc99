namespace PracticeSuite.X12.Remittances;

/// <summary>CLP02 (C-184).</summary>
public enum PaymentStatus
{
    /// <summary>None that is known: a person looks at it.</summary>
    Unknown,

    /// <summary>1, 2, 3: processed as primary, secondary, tertiary.</summary>
    Processed,

    /// <summary>4.</summary>
    Denied,

    /// <summary>19, 20, 21: processed and sent on, so no secondary claim is due (C-105).</summary>
    ProcessedAndForwarded,

    /// <summary>22: negated amounts of an earlier payment (C-215).</summary>
    Reversal,

    /// <summary>23: not this payer's claim, sent on.</summary>
    ForwardedOnly,

    /// <summary>25: no payment, a forecast.</summary>
    Predetermination,
}

public static class PaymentStatuses
{
    public static PaymentStatus Of(string code) => code switch
    {
        "1" or "2" or "3" => PaymentStatus.Processed,
        "4" => PaymentStatus.Denied,
        "19" or "20" or "21" => PaymentStatus.ProcessedAndForwarded,
        "22" => PaymentStatus.Reversal,
        "23" => PaymentStatus.ForwardedOnly,
        "25" => PaymentStatus.Predetermination,
        _ => PaymentStatus.Unknown,
    };

    /// <summary>
    /// By the claim's own head: processed, and nothing paid (C-162). All may have gone to the deductible. Whether each line was denied, which makes
    /// it a denial (C-280), is not asked here: whoever posts looks at the lines.
    /// </summary>
    public static bool IsProcessedAtNought(RemittanceClaim claim) =>
        Of(claim.Status) is PaymentStatus.Processed or PaymentStatus.ProcessedAndForwarded && claim.Paid == Kernel.Money.Zero;
}
