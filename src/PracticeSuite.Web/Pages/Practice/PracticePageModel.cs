using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>The practice as it stands on claims, and its locations.</summary>
public sealed class PracticePageModel(IOperations operations)
{
    public PracticeDto? Practice { get; private set; }

    public FormState Form { get; } = new();

    public FormState LocationForm { get; } = new();

    public string? Said { get; private set; }

    public string? Name { get; set; }

    public string? TaxId { get; set; }

    public string? GroupNpi { get; set; }

    public string? GroupTaxonomy { get; set; }

    public string? Phone { get; set; }

    public string? AfterHoursPhone { get; set; }

    public bool IsFqhcOrRhc { get; set; }

    public Part2Program Part2Program { get; set; }

    public bool RemindsToAsk { get; set; }

    public int ConsentAge { get; set; }

    public int LateNoteHours { get; set; }

    public int PlanReviewDays { get; set; }

    public AddressForm Address { get; private set; } = new();

    public LocationEdit? Location { get; private set; }

    public async Task LoadAsync() => Take(await operations.RunAsync<IPracticeAppService, PracticeDto>((practices, ct) => practices.GetAsync(ct)));

    public async Task SaveAsync()
    {
        var input = new PracticeInput(Practice!.Code, Name, TaxId, GroupNpi, GroupTaxonomy, Address.ToAddress(), Phone, IsFqhcOrRhc, Part2Program, ConsentAge,
            Practice.Version)
        { RemindsToAsk = RemindsToAsk, LateNoteHours = LateNoteHours, PlanReviewDays = PlanReviewDays, AfterHoursPhone = AfterHoursPhone };
        Said = await Form.TryAsync(async () => Take(await operations.RunAsync<IPracticeAppService, PracticeDto>((practices, ct) => practices.SaveAsync(input, ct))))
            ? "Saved." : null;
    }

    public void Open(LocationDto? location)
    {
        LocationForm.Clear();
        Location = LocationEdit.Of(location);
    }

    public void Close() => Location = null;

    public async Task SaveLocationAsync()
    {
        var (id, input) = (Location!.Id, Location.ToInput());
        var saved = await LocationForm.TryAsync(() => operations.RunAsync<IPracticeAppService, LocationDto>(
            (practices, ct) => id is { } known ? practices.ChangeLocationAsync(known, input, ct) : practices.AddLocationAsync(input, ct)));
        if (!saved)
            return;
        Location = null;
        await LoadAsync();
    }

    private void Take(PracticeDto practice)
    {
        Practice = practice;
        (Name, TaxId, GroupNpi, GroupTaxonomy, Phone, AfterHoursPhone) = (practice.Name, practice.TaxId, practice.GroupNpi, practice.GroupTaxonomy, practice.Phone, practice.AfterHoursPhone);
        (IsFqhcOrRhc, Part2Program, RemindsToAsk, ConsentAge, LateNoteHours, PlanReviewDays, Address) = (
            practice.IsFqhcOrRhc, practice.Part2Program, practice.RemindsToAsk, practice.ConsentAge, practice.LateNoteHours, practice.PlanReviewDays, AddressForm.Of(practice.Address));
    }
}
