namespace PracticeSuite.Charting.Contracts.Medications;

public static class MedicationLimits
{
    /// <summary>Digits of an RxNorm id.</summary>
    public const int Code = 8;

    public const int Name = 120;

    /// <summary>Ingredients of one preparation.</summary>
    public const int Ingredients = 5;

    public const int Person = 80;

    /// <summary>What for, what is expected: a line.</summary>
    public const int Line = 200;

    /// <summary>Why, in words.</summary>
    public const int Words = 1000;

    /// <summary>Of a reason that somebody must be able to stand for later.</summary>
    public const int ShortestReason = 10;

    public const decimal Amount = 100_000m;

    /// <summary>At most so often in one interval.</summary>
    public const int Times = 24;

    /// <summary>The longest interval: long-acting injections come every 12 weeks.</summary>
    public const int EveryDays = 90;

    /// <summary>So far ahead a start may be planned, and a next check set.</summary>
    public const int DaysAhead = 366;

    public const int Tags = 8;

    /// <summary>Days that a report can tell of.</summary>
    public const int ReportDays = 365;
}
