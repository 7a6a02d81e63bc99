namespace PracticeSuite.Kernel;

/// <summary>A row of one practice; the practice filter hides it from every other.</summary>
public interface IBelongsToPractice
{
    PracticeId PracticeId { get; }
}

/// <summary>A row about one patient: what access by relationship is asked of (P-120), and what is found by patient.</summary>
public interface IAboutPatient
{
    Guid PatientId { get; }
}
