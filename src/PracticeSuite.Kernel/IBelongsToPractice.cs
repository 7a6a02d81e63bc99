namespace PracticeSuite.Kernel;

/// <summary>A row of one practice; the practice filter hides it from every other.</summary>
public interface IBelongsToPractice
{
    PracticeId PracticeId { get; }
}

/// <summary>A row about one patient; access to it needs a role and, for clinicians, a relationship (P-120).</summary>
public interface IAboutPatient
{
    Guid PatientId { get; }
}
