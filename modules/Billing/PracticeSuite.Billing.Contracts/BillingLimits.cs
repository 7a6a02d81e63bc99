namespace PracticeSuite.Billing.Contracts;

/// <summary>How long the texts of Billing may be: checked by the aggregates, repeated in the database.</summary>
public static class BillingLimits
{
    public const int PayerCode = 32;
    public const int PayerName = 100;
    public const int PayerIdentifier = 32;
    public const int MemberId = 40;
    public const int GroupNumber = 40;

    /// <summary>SBR04.</summary>
    public const int PlanName = 60;

    /// <summary>SBR05.</summary>
    public const int MedicareSecondaryType = 2;
    public const int AuthorizationNumber = 50;
    public const int PersonName = 121;
    public const int DiagnosisCode = 8;

    /// <summary>The longest official descriptor has some 230.</summary>
    public const int DiagnosisDescription = 300;
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

    /// <summary>Beside how money went back, with which it stands in one text.</summary>
    public const int ReturnReason = 300;

    /// <summary>Shorter than a reason, because the claim's version repeats it with words of its own.</summary>
    public const int ModifierReason = 400;

    /// <summary>Of a file that came; what a folder has is cut to it.</summary>
    public const int FileName = 200;
    public const int PayerClaimNumber = 38;
    public const int Trace = 50;

    /// <summary>Of one file of remittances: more than a million claims.</summary>
    public const long RemittanceBytes = 256L * 1024 * 1024;
    public const int EstimateNumber = 40;

    /// <summary>What stands on an envelope fits its window.</summary>
    public const int Sender = 40;
    public const int HowToPay = 300;
    public const int Relationship = 40;
    public const int PaymentReference = 30;
    public const int SearchText = 200;
    public const int ClearinghouseCode = 12;

    /// <summary>ISA06 and ISA08.</summary>
    public const int InterchangeId = 15;
    public const int ContactName = 60;
    public const int FolderName = 40;
    public const int HostName = 100;
    public const int RemoteFolder = 200;
    public const int HostKey = 64;
    public const int Password = 200;

    /// <summary>An RSA key of 8192 bits has some 6,500 letters.</summary>
    public const int PrivateKey = 8_000;

    /// <summary>REF*6R (C-083).</summary>
    public const int LineControlNumber = 30;
    public const int BatchReference = 30;

    public const int FileProblem = 1000;

    /// <summary>Of who changed terms, charges or rates.</summary>
    public const int ChangedBy = 120;

    /// <summary>Of one file of rates, charges or codes: a year's fee schedule of the whole country has a little over 100 MB.</summary>
    public const long ListBytes = 192L * 1024 * 1024;

    /// <summary>Files of rates, charges and codes that are listed, the latest first.</summary>
    public const int ListFiles = 100;
}
