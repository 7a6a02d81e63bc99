namespace PracticeSuite.Scheduling.Contracts;

/// <summary>How long the texts of Scheduling may be: the same for the aggregates, their columns, their files and the boxes of a page.</summary>
public static class SchedulingLimits
{
    public const int ProcedureCode = 5;
    public const int OutsidePractitioner = 120;
    public const int Facility = 120;
    public const int Link = 500;
}
