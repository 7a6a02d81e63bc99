namespace PracticeSuite.Billing.Contracts;

/// <summary>How long the texts of Billing may be: checked by the aggregates, repeated in the database.</summary>
public static class BillingLimits
{
    public const int PayerCode = 32;
    public const int PayerName = 100;
    public const int PayerIdentifier = 32;
    public const int MemberId = 40;
    public const int GroupNumber = 40;
    public const int AuthorizationNumber = 50;
    public const int PersonName = 121;
    public const int DiagnosisCode = 8;
    public const int ProcedureCode = 5;
    public const int CodeLabel = 60;
    public const int Modifier = 2;
    public const int Modifiers = 4;
    public const int Locality = 10;
    public const int RateSource = 200;
    public const int Instrument = 32;
    public const int ClaimNumber = 20;
    public const int PayerControlNumber = 50;
    public const int Reason = 500;

    /// <summary>Shorter than a reason, because the claim's history repeats it with words of its own.</summary>
    public const int WaiverReason = 400;

    /// <summary>Shorter than a reason, because the claim's version repeats it with words of its own.</summary>
    public const int ModifierReason = 400;
    public const int EstimateNumber = 40;
    public const int SearchText = 200;
}
