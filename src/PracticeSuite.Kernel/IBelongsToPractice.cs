namespace PracticeSuite.Kernel;

/// <summary>A row of one practice; the practice filter hides it from every other.</summary>
public interface IBelongsToPractice
{
    PracticeId PracticeId { get; }
}

/// <summary>A row about one patient: what access by relationship (P-120) will be asked of, and what is found by patient.</summary>
public interface IAboutPatient
{
    Guid PatientId { get; }
}
