namespace PracticeSuite.Kernel;

/// <summary>
/// A broken rule that stops the operation. Carries a stable code (<c>Module:Code</c>), a sentence for people that says what is
/// wrong and what to do, and, where one field is at fault, its name. Never a patient's name or a diagnosis.
/// </summary>
public sealed class BusinessException(string code, string message, string? field = null) : Exception(message)
{
    public string Code { get; } = code;

    public string? Field { get; } = field;
}
