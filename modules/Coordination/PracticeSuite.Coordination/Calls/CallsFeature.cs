using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Coordination.Calls;

internal static class CallsFeature
{
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        new PermissionDefinition(CoordinationPermissions.Calls.View, AccessObject.TreatmentPlan, AccessAction.Read).Only([.. PracticeRole.Clinical]),
        new PermissionDefinition(CoordinationPermissions.Calls.Join, AccessObject.TreatmentPlan, AccessAction.Write),
        PermissionDefinition.Open(CoordinationPermissions.Calls.Oversee, PracticeRole.Supervisor),
    ];

    public static void AddCalls(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<AgendaReading>();
        services.AddScoped<CallPresences>();
        services.AddScoped<CallKnowers>();
        services.AddScoped<CallBook>();
        services.AddScoped<CallShown>();
        services.AddScoped<CallNotes>();
        services.AddScoped<CallAttesting>();
        services.AddScoped<CallRound>();
        SettleCallsJob.Schedule(services, configuration);
        services.AddScoped<ICallAppService, CallAppService>();
        services.AddScoped<ICallSuggestions, CallSuggestions>();
        services.AddScoped<ICallTaskAppService, CallTaskAppService>();
    }

    public static void AddCallRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<CoordinationDbContext, CallItem>(
            "call-items", "Decisions and tasks of calls", (db, patient) => db.CallItems.Where(item => item.PatientId == patient).OrderBy(item => item.WrittenAt), Read)
        { InCopy = item => item.WithdrawnAt is null });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, CallPatient>(
            "call-patients", "Agendas of calls", (db, patient) => db.CallPatients.Where(line => line.PatientId == patient))
        { NotInCopy = "that somebody was to be talked about is the practice's own; what was decided, the minutes and the notes are in the copy" });
    }

    private static RecordItem Read(CallItem item) => new(
        $"{item.Id}", new("Written", item.WrittenAt), new("By", new StaffRef(item.WrittenById)), new("Text", item.Text), new("Whose task", StaffRef.Of(item.OwnerId)), new("Due", item.DueOn),
        new("Done", item.DoneAt));
}
