using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Attachments;

/// <summary>What files belong to, asked of the module that has it.</summary>
internal sealed class AttachmentHosts(IEnumerable<IAttachmentHost> hosts)
{
    public async Task<IReadOnlyDictionary<Guid, AttachmentItem>> FindAsync(ChartItemKind kind, Guid patientId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        hosts.SingleOrDefault(one => one.Kind == kind) is { } host
            ? (await host.FindAsync(patientId, ids, cancellationToken)).ToDictionary(item => item.Id)
            : new Dictionary<Guid, AttachmentItem>();

    public async Task<AttachmentItem?> FindAsync(ChartItemKind kind, Guid patientId, Guid id, CancellationToken cancellationToken) =>
        (await FindAsync(kind, patientId, [id], cancellationToken)).GetValueOrDefault(id);

    /// <summary>What no module answers for, as in a part of the practice that runs without it, goes into the copy as it did.</summary>
    public async Task<IReadOnlySet<Guid>> InCopyAsync(ChartItemKind kind, Guid patientId, IReadOnlySet<Guid> ids, CancellationToken cancellationToken) =>
        hosts.SingleOrDefault(one => one.Kind == kind) is { } host ? await host.InCopyAsync(patientId, ids, cancellationToken) : ids;
}

internal static class Errata
{
    /// <summary>What is in error may be about somebody else; beside its author the privacy officer reads it (P-046).</summary>
    public static bool ReadsErrata(this Caller caller) =>
        caller.IsSystem || (caller.ViewedRole is { } viewed ? viewed == PracticeRole.PrivacyOfficer : caller.Roles.Contains(PracticeRole.PrivacyOfficer));
}
