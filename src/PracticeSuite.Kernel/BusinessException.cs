namespace PracticeSuite.Kernel;

/// <summary>
/// A broken rule that stops the operation. Carries its kind, a stable code (<c>Module:Code</c>), a sentence for people that says what
/// is wrong and what to do, and, where one field is at fault, that field as the input names it. Never a patient's name or a diagnosis.
/// </summary>
public sealed class BusinessException(RefusalKind kind, string code, string message, string? field = null, Guid? about = null) : Exception(message)
{
    public RefusalKind Kind { get; } = kind;

    public string Code { get; } = code;

    public string? Field { get; } = field;

    /// <summary>The id that was asked for, for logs: people cannot read one.</summary>
    public Guid? About { get; } = about;
}
