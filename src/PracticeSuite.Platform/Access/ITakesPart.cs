using PracticeSuite.Kernel;

namespace PracticeSuite.Platform.Access;

/// <summary>A row that says who takes part in a conversation: what the matrix opens to participants is asked of it (P-106).</summary>
public interface ITakesPart : IBelongsToPractice
{
    Guid ThreadId { get; }

    Guid StaffId { get; }
}
