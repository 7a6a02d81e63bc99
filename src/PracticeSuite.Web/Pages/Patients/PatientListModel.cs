using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Finding a patient, and who is enrolled today.</summary>
public sealed class PatientListModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public IReadOnlyList<PatientRow>? Enrolled { get; private set; }

    public IReadOnlyList<PatientName> Found { get; private set; } = [];

    public string Text { get; private set; } = "";

    public DateOnly Today => clock.Today;

    public FormState Form { get; } = new();

    /// <param name="withEnrollments">Whether this person may see who is enrolled.</param>
    public async Task LoadAsync(bool withEnrollments)
    {
        await staff.LoadAsync();
        Enrolled = withEnrollments ? await EnrolledAsync() : [];
    }

    public async Task SearchAsync(string text)
    {
        Text = text;
        var found = await operations.RunAsync<IPatientAppService, IReadOnlyList<PatientName>>((patients, ct) => patients.SearchAsync(text, ct));
        if (Text == text)
            Found = found;
    }

    private async Task<IReadOnlyList<PatientRow>> EnrolledAsync()
    {
        var enrollments = await operations.RunAsync<IEnrollmentAppService, IReadOnlyList<EnrollmentDto>>((all, ct) => all.GetActiveAsync(clock.Today, ct));
        var ids = enrollments.Select(one => one.PatientId).ToHashSet();
        var names = await operations.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>((patients, ct) => patients.GetNamesAsync(ids, ct));
        return [.. enrollments
            .Where(one => names.ContainsKey(one.PatientId))
            .Select(one => new PatientRow(names[one.PatientId], one.Code.ToProcedureCode(), staff[one.BillingPractitionerId], staff[one.DesignatedMemberId], one.From))
            .OrderBy(row => row.Name.ListName, StringComparer.OrdinalIgnoreCase)];
    }
}

public sealed record PatientRow(PatientName Name, string Code, string Biller, string Member, DateOnly EnrolledFrom)
{
    public string ListName => Name.ListName;
}
