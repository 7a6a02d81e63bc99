using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>K-065: a message becomes the draft of a care-coordination note. What the Part 2 program wrote becomes one of its own people's, which is labelled (P-071).</summary>
internal sealed class MessageFiling(CoordinationDbContext db, IAccess access, ThreadAccess threads, INoteDrafting drafting, IStaffDirectory staff, IPracticeDirectory practices) : IMessageFilingAppService
{
    public async Task<Guid> FileAsync(Guid messageId, CancellationToken cancellationToken)
    {
        var message = await threads.FindMessageAsync(messageId, CoordinationPermissions.Messages.View, cancellationToken);
        var (_, _, me) = await threads.DemandParticipantAsync(message.ThreadId, CoordinationPermissions.Messages.View, cancellationToken);
        // Refused before there is a draft of it.
        message.DemandFileable();
        if (message.IsPart2 && !await db.IsCallerOfProgramAsync(cancellationToken))
            throw MessageErrors.FiledByProgram(messageId);
        var noteId = await drafting.DraftAsync(message.PatientId, NoteKind.CareCoordination, await BodyAsync(message, cancellationToken), cancellationToken) ?? throw MessageErrors.MayNotFile(messageId);
        message.File(noteId, me);
        await db.SaveOrAsync(() => MessageErrors.FiledMeanwhile(messageId), cancellationToken);
        return noteId;
    }

    public async Task<IReadOnlyList<FiledMessageDto>> GetOfNoteAsync(Guid patientId, Guid noteId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.View, cancellationToken);
        var all = await db.Messages.AsNoTracking().Where(m => m.PatientId == patientId && m.RetractedAt == null).OrderBy(m => m.SentAt)
            .Select(m => new { m.Id, m.ThreadId, m.AuthorId, m.SentAt, m.Things }).ToListAsync(cancellationToken);
        return [.. all.Where(m => m.Things.Any(one => one.Kind == ChartThingKind.FiledNote && one.Id == noteId)).Select(m => new FiledMessageDto(m.Id, m.ThreadId, patientId, m.AuthorId, m.SentAt))];
    }

    private async Task<NoteBody> BodyAsync(Message message, CancellationToken cancellationToken)
    {
        var (names, zone) = (await staff.GetAllAsync(cancellationToken), (await practices.GetAsync(cancellationToken)).Locations.Main().Zone);
        string Name(Guid id) => names.TryGetValue(id, out var member) ? member.DisplayName : "a colleague";
        var author = (message.Direction, message.AuthorId == Guid.AllBitsSet) switch
        {
            (MessageDirection.FromPatient, true) => "the patient",
            (MessageDirection.FromPatient, _) => $"the patient, written down by {Name(message.AuthorId)}",
            _ => Name(message.AuthorId),
        };
        List<string> to = [.. message.Direction == MessageDirection.ToPatient ? ["the patient"] : Array.Empty<string>(), .. message.To.Select(Name)];
        var sent = TimeZoneInfo.ConvertTime(message.SentAt, zone).ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return new NoteBody(zone.LocalDate(message.SentAt))
        {
            Participants = CallNotes.Cut(string.Join(", ", to.Prepend(author)), NoteLimits.Participants),
            Sections =
            [
                new("Contact", CallNotes.Cut($"Message of {author}{(to.Count > 0 ? $" to {string.Join(", ", to)}" : "")}, {sent}.", NoteLimits.Section)),
                new("Exchanged", CallNotes.Cut(message.Text!, NoteLimits.Section)),
            ],
        };
    }
}
