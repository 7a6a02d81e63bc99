using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Privacy;

/// <summary>How one patient may be reached, and what they asked for instead of what is on record.</summary>
public sealed class ContactModel(IOperations operations, PracticeClock clock, PatientNames patients, Downloads downloads) : OfficeModel(operations, clock, patients, downloads)
{
    private Guid _patientId;

    public ContactDto? Contact { get; private set; }

    public bool IsAdding { get; private set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? City { get; set; }

    public string? State { get; set; }

    public string? Zip { get; set; }

    public string? Phone { get; set; }

    public string? Email { get; set; }

    public bool DoNotCall { get; set; }

    public string? Note { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await Clock.LoadAsync();
        await RefreshAsync();
    }

    public void Begin()
    {
        var wish = Contact?.Wish;
        (IsAdding, AddressLine1, AddressLine2, City, State, Zip) = (true, wish?.AddressLine1, wish?.AddressLine2, wish?.City, wish?.State, wish?.Zip);
        (Phone, Email, DoNotCall, Note) = (wish?.Phone, wish?.Email, wish?.DoNotCall ?? false, wish?.Note);
    }

    public void Close()
    {
        IsAdding = false;
        Form.Clear();
    }

    public async Task SaveAsync()
    {
        var wish = new ContactWishInput(AddressLine1, AddressLine2, City, State, Zip, Phone, Email, DoNotCall, Note);
        if (await DoAsync<IContactWishAppService>("Saved. It holds everywhere from now on.", (s, ct) => s.SaveAsync(_patientId, wish, ct)))
            IsAdding = false;
    }

    public Task EndAsync() => DoAsync<IContactWishAppService>("What is on record holds again.", (s, ct) => s.EndAsync(_patientId, ct));

    protected override async Task RefreshAsync() => Contact = await AskAsync<IContactWishAppService, ContactDto>((s, ct) => s.GetAsync(_patientId, ct));
}
