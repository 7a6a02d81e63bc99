namespace PracticeSuite.Kernel;

/// <summary>What a refusal comes to for the one who asked. Nothing is guessed from its code.</summary>
public enum RefusalKind
{
    /// <summary>What was asked for is not there, or is another practice's, which is the same.</summary>
    Missing,

    /// <summary>What was given breaks a rule whatever else is there; other input would be taken.</summary>
    Invalid,

    /// <summary>What was given does not go with what is there.</summary>
    Conflict,

    /// <summary>Somebody else may do it.</summary>
    Forbidden,

    /// <summary>Nobody can tell whether it was done.</summary>
    Uncertain,
}
