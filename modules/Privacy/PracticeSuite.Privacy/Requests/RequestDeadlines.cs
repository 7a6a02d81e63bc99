namespace PracticeSuite.Privacy.Requests;

/// <summary>How long a request may wait: days of the calendar, whatever they hold; none of them is a working day by law.</summary>
internal static class RequestDeadlines
{
    /// <summary>45 CFR 164.524(b)(2) (P-147).</summary>
    public const int Access = 30;

    /// <summary>45 CFR 164.526(b)(2) (P-149).</summary>
    public const int Amendment = 60;

    /// <summary>45 CFR 164.528(c)(1) (P-150).</summary>
    public const int Accounting = 60;

    /// <summary>Each of them once (P-147, P-149, P-150).</summary>
    public const int Extension = 30;

    /// <summary>A practice's own promise where the law names no day, as for a restriction or another way to be reached (P-151, P-152).</summary>
    public const int Own = 30;

    public static DateOnly DueOn(DateOnly receivedOn, int days, bool isExtended) => receivedOn.AddDays(days + (isExtended ? Extension : 0));
}
