using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Tests.PsychotherapyNotes;

/// <summary>A practice where a therapist writes psychotherapy notes about Rosa, with two privacy officers.</summary>
internal sealed class Notebook : IAsyncDisposable
{
    public const string Words = "She spoke of the harbor again.";

    private Notebook(ChartingHost host, Guid patient) => (Host, Patient) = (host, patient);

    public ChartingHost Host { get; }

    public Guid Patient { get; }

    public Guid Author { get; } = Guid.CreateVersion7();

    public IOperations Therapist => As(Author, Host.Therapist, PracticeRole.Therapist);

    public IOperations Adler { get; private set; } = default!;

    public IOperations Nair { get; private set; } = default!;

    public static DateOnly Session { get; } = new(2026, 10, 8);

    public static async Task<Notebook> OpenAsync(DatabaseKind kind)
    {
        var host = await ChartingHost.CreateAsync(kind);
        var notebook = new Notebook(host, await host.PatientAsync());
        notebook.Adler = notebook.As(Guid.CreateVersion7(), await host.EmployAsync("ADLER", Credential.PracticeManager), PracticeRole.PrivacyOfficer);
        notebook.Nair = notebook.As(Guid.CreateVersion7(), await host.EmployAsync("NAIR", Credential.PracticeManager), PracticeRole.PrivacyOfficer);
        return notebook;
    }

    public IOperations As(Guid user, Guid? staff, params string[] roles) => As(Host.Host.Practice, user, staff, roles);

    public IOperations As(PracticeId practice, Guid user, Guid? staff, params string[] roles) =>
        Host.Host.For(new Caller(practice, user, staff, "test user", roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { VerifiedAt = DateTimeOffset.MaxValue });

    public Task<PsychotherapyNoteDto> WriteAsync(string text = Words, IOperations? by = null) => WriteAsync(new PsychotherapyNoteInput(Session, text), by);

    public Task<PsychotherapyNoteDto> WriteAsync(PsychotherapyNoteInput input, IOperations? by = null) =>
        (by ?? Therapist).RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>((notes, token) => notes.WriteAsync(Patient, input, token));

    public Task<PsychotherapyNoteDto> ReviseAsync(Guid id, string text, int version, IOperations? by = null) =>
        (by ?? Therapist).RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>((notes, token) => notes.ReviseAsync(id, new PsychotherapyNoteInput(Session, text, version), token));

    public Task<PsychotherapyNoteDto> GetAsync(Guid id, int? number = null, IOperations? by = null) =>
        (by ?? Therapist).RunAsync<IPsychotherapyNoteAppService, PsychotherapyNoteDto>((notes, token) => notes.GetAsync(id, number, token));

    public Task<IReadOnlyList<PsychotherapyNoteEntry>> ListAsync(IOperations? by = null) =>
        (by ?? Therapist).RunAsync<IPsychotherapyNoteAppService, IReadOnlyList<PsychotherapyNoteEntry>>((notes, token) => notes.GetListAsync(Patient, token));

    public Task<PsychotherapyNoteExportDto> ExportAsync(IOperations by, Func<IPsychotherapyNoteExportAppService, CancellationToken, Task<PsychotherapyNoteExportDto>> act) =>
        by.RunAsync(act);

    public Task<PsychotherapyNoteExportDto> AskAsync(IOperations? by = null, DateOnly? from = null) => ExportAsync(by ?? Adler, (exports, token) => exports.RequestAsync(
        new PsychotherapyNoteExportInput(
            Patient, Host.Therapist, PsychotherapyExportBasis.RequiredByLaw, false, "Superior Court", "Order 26-118 of 1 October", from, null),
        token));

    public static Task<PsychotherapyNoteExportFile> MakeAsync(Guid id, IOperations by) =>
        by.RunAsync<IPsychotherapyNoteExportAppService, PsychotherapyNoteExportFile>((exports, token) => exports.ProduceAsync(id, token));

    public static Task<IReadOnlyList<DepartedNoteAuthor>> DepartedAsync(IOperations by) =>
        by.RunAsync<IPsychotherapyNoteExportAppService, IReadOnlyList<DepartedNoteAuthor>>((exports, token) => exports.GetDepartedAuthorsAsync(token));

    /// <summary>The therapist's last day of work; null = works here.</summary>
    public async Task LeaveAsync(DateOnly? on)
    {
        var shown = await Host.AsSystem.RunAsync<IStaffAppService, StaffDto>((staff, token) => staff.GetAsync(Host.Therapist, token));
        await Host.AsSystem.RunAsync<IStaffAppService>((staff, token) => staff.ChangeAsync(
            Host.Therapist,
            new StaffInput(shown.Code, shown.LastName, shown.FirstName, shown.Credential, null, null, null, null, shown.EmployedFrom, on, null, Version: shown.Version),
            token));
    }

    public async Task<int> SqlAsync(string statement)
    {
        await using var connection = Host.Host.Provider.CreateConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        return await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
