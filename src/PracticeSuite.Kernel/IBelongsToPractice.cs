namespace PracticeSuite.Kernel;

/// <summary>A row of one practice; the practice filter hides it from every other.</summary>
public interface IBelongsToPractice
{
    PracticeId PracticeId { get; }
}

/// <summary>
/// A row of the practice as a whole, which changes seldom and which everybody's work asks for: its people, places, payers, prices. What is made
/// of such rows is kept in memory until one of them is saved.
/// </summary>
public interface IPracticeWide : IBelongsToPractice;

/// <summary>A row about one patient: what access by relationship is asked of (P-120), and what is found by patient.</summary>
public interface IAboutPatient
{
    Guid PatientId { get; }
}
