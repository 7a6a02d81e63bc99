using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Coordination.Messages;

internal static class MessagesFeature
{
    public static void AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<Addressees>();
        services.AddScoped<StandInCopies>();
        services.AddScoped<NobodyReads>();
        services.AddScoped<MessageClock>();
        services.AddScoped<MessageSearch>();
        services.AddScoped<MessageThings>();
        services.AddScoped<IMessageFilingAppService, MessageFiling>();
        services.AddScoped<MessageReminders>();
        services.AddScoped<IMessageTemplate, MessageMail>();
        services.AddScoped<IAttachmentHost, MessageFiles>();
        services.AddScoped<ThreadInvitationAppService>();
        services.AddScoped<IThreadInvitationAppService>(scope => scope.GetRequiredService<ThreadInvitationAppService>());
        services.AddScoped<IThreadLinks>(scope => scope.GetRequiredService<ThreadInvitationAppService>());
        services.AddScoped<IThreadAnswering, ThreadAnswering>();
        services.AddScoped<IReadingTime, ReadingTime>();
        MessageReminderJob.Schedule(services, configuration);
        services.AddScoped<ThreadAccess>();
        services.AddScoped<ReceiptMarks>();
        services.AddScoped<MessagePosting>();
        services.AddScoped<IMessageConversations, UrgentConversations>();
        services.AddScoped<MessageLists>();
        services.AddScoped<IMessageAppService, MessageAppService>();
        services.AddScoped<IMessageDraftAppService, MessageDraftAppService>();
    }

    /// <summary>Messages are of the record unless they are marked administrative (K-065); what tells who read what is the practice's own.</summary>
    public static void AddMessageRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<CoordinationDbContext, MessageThread>(
            "message-threads", "Conversations", (db, patient) => db.Threads.Where(t => t.PatientId == patient))
        { NotInCopy = "its messages are, each with who wrote it to whom" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, ThreadParticipant>(
            "message-participants", "Who takes part", (db, patient) => db.Participants.Where(one => db.Threads.Any(t => t.Id == one.ThreadId && t.PatientId == patient)))
        { NotInCopy = "to whom each message went stands with it" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, Message>(
            "messages", "Messages of the team", (db, patient) => db.Messages.Where(m => m.PatientId == patient).OrderBy(m => m.SentAt), Read)
        { InCopy = message => !message.IsAdministrative });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, MessageReceipt>(
            "message-receipts", "Who read which message", (db, patient) => db.Receipts.Where(r => r.PatientId == patient))
        { NotInCopy = "when colleagues read what is the practice's own; the messages are in the copy" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, ThreadInvitation>(
            "message-invitations", "Links to conversations", (db, patient) => db.ThreadInvitations.Where(i => i.PatientId == patient).OrderBy(i => i.MadeAt), Read));
        services.AddRecordPart(new RecordTable<CoordinationDbContext, ReadingStretch>(
            "message-reading", "Time measured in conversations", (db, patient) => db.ReadingStretches.Where(s => s.PatientId == patient))
        { NotInCopy = "what was work stands among the logged minutes; the rest counts for nothing" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, MessageDraft>(
            "message-drafts", "Messages not sent", (db, patient) => db.MessageDrafts.Where(d => d.PatientId == patient))
        { NotInCopy = "what was not sent is no record" });
    }

    private static RecordItem Read(ThreadInvitation i) => new(
        $"{i.Id}", new("Made", i.MadeAt), new("By", StaffRef.Of(i.MadeById)), new("Good until", i.ExpiresAt), new("Opened", i.OpenedAt), new("Answered", i.AnsweredAt), new("Withdrawn", i.WithdrawnAt),
        new("Answer that nobody could read", i.NobodyReadAt));

    private static RecordItem Read(Message m) => new(
        $"{m.Id}",
        [
            new("Sent", m.SentAt), new("Between", m.Direction), m.AuthorId == Guid.AllBitsSet ? new("From", "the patient, by a link") : new("From", new StaffRef(m.AuthorId)), .. m.To.Select(id => new RecordField("To", new StaffRef(id))), new("Level", m.Level),
            new("Text", m.Text), new("Leads to", m.Links.Count + m.Things.Count == 0 ? null : string.Join(", ", m.Links.Select(one => $"{one}").Concat(m.Things.Select(one => $"{one.Kind} {one.Id}")))), new("Retracted", m.RetractedAt),
        ]);
}
