namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// The record of who saw or changed what, for the running operation. Changes are recorded by every context that saves and views by the
/// edge that answers (ADR 18), so a service records only what neither can know: a signature, a print, an export, a reason.
/// </summary>
public interface IAuditTrail
{
    /// <summary>
    /// Kept with the operation: written in its transaction just before COMMIT, or, where it only read, by itself before its result is
    /// answered. Of an operation that fails only what was <see cref="AuditOutcome.Denied"/> or <see cref="AuditOutcome.Failed"/> is kept,
    /// once, however often the operation was tried.
    /// </summary>
    void Record(AuditEvent what);

    /// <summary>
    /// Durable when this returns, whatever becomes of the operation: for what leaves before the operation ends, as a document that is
    /// written to a stream. Before the operation has saved anything.
    /// </summary>
    Task RecordFirstAsync(AuditEvent what, CancellationToken cancellationToken);
}
