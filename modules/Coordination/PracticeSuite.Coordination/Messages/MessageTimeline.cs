using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>That a message was sent, to those who take part in its conversation; never a word of it.</summary>
internal sealed class MessageTimeline(CoordinationDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Message;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (access.Caller.StaffId is not { } me || !(await access.DecideAsync(CoordinationPermissions.Messages.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (at, id) = (stretch.At, stretch.Id);
        var messages = await db.Messages.Where(m => m.PatientId == patientId && m.RetractedAt == null && m.SentAt <= at && (m.SentAt < at || m.Id < id))
            .Where(m => db.Participants.Any(one => one.ThreadId == m.ThreadId && one.StaffId == me))
            .OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id).Take(stretch.Take)
            .Select(m => new { m.Id, m.ThreadId, m.SentAt, m.AuthorId, m.Direction, m.Level }).ToListAsync(cancellationToken);
        return messages.ConvertAll(m => new ChartLine(Kind, m.SentAt, m.Id, TextOf(m.Direction, m.Level), $"/messages/{m.ThreadId}")
        {
            Time = m.SentAt, StaffId = m.AuthorId == Guid.AllBitsSet ? null : m.AuthorId,
        });
    }

    private static string TextOf(MessageDirection direction, MessageLevel level) => (direction, level) switch
    {
        (MessageDirection.ToPatient, _) => "Message sent to the patient",
        (MessageDirection.FromPatient, _) => "Message of the patient",
        (_, MessageLevel.Normal) => "Message sent",
        _ => $"{level} message sent",
    };
}
