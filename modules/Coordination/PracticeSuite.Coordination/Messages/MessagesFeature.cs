using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Coordination.Messages;

internal static class MessagesFeature
{
    public static void AddMessages(this IServiceCollection services)
    {
        services.AddScoped<Addressees>();
        services.AddScoped<ThreadAccess>();
        services.AddScoped<ReceiptMarks>();
        services.AddScoped<MessagePosting>();
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
        services.AddRecordPart(new RecordTable<CoordinationDbContext, MessageDraft>(
            "message-drafts", "Messages not sent", (db, patient) => db.MessageDrafts.Where(d => d.PatientId == patient))
        { NotInCopy = "what was not sent is no record" });
    }

    private static RecordItem Read(Message m) => new(
        $"{m.Id}",
        [
            new("Sent", m.SentAt), new("From", new StaffRef(m.AuthorId)), .. m.To.Select(id => new RecordField("To", new StaffRef(id))), new("Level", m.Level),
            new("Text", m.Text), new("Leads to", m.Links.Count == 0 ? null : string.Join(", ", m.Links)), new("Retracted", m.RetractedAt),
        ]);
}
