using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Remittances;

/// <summary>The head that is being read, until its first claim.</summary>
internal sealed class RemittanceHead
{
    private readonly Side _payer = new(), _payee = new();
    private Side? _current;

    public bool HasPayment { get; set; }

    public string Handling { get; set; } = "";

    public Money Paid { get; set; }

    public string CreditOrDebit { get; set; } = "";

    public string Method { get; set; } = "";

    public string? Format { get; set; }

    public BankAccount? From { get; set; }

    public string? OriginatorId { get; set; }

    public string? OriginatorCode { get; set; }

    public BankAccount? To { get; set; }

    public DateOnly? PaidOn { get; set; }

    public string? Trace { get; set; }

    public string PayerCompanyId { get; set; } = "";

    public string? PayerSubdivision { get; set; }

    public string? ReceiverId { get; set; }

    public DateOnly? ProducedOn { get; set; }

    public bool HasParty => _current is not null;

    /// <summary>The one whose N1 came last; before the first nobody's, which is given away with nothing.</summary>
    public Side Party => _current ?? new Side();

    public bool IsWhole => HasPayment && Trace is not null && _payer.IsNamed && _payee.IsNamed;

    public Side Enter(bool isPayee)
    {
        _current = isPayee ? _payee : _payer;
        _current.IsNamed = true;
        return _current;
    }

    public RemittanceHeader Build() => new()
    {
        Handling = Handling,
        Paid = Paid,
        CreditOrDebit = CreditOrDebit,
        Method = Method,
        Format = Format,
        From = From,
        OriginatorId = OriginatorId,
        OriginatorCode = OriginatorCode,
        To = To,
        PaidOn = PaidOn,
        Trace = Trace!,
        PayerCompanyId = PayerCompanyId,
        PayerSubdivision = PayerSubdivision,
        ReceiverId = ReceiverId,
        ProducedOn = ProducedOn,
        Payer = _payer.Build(),
        Payee = _payee.Build(),
    };

    internal sealed class Side
    {
        public bool IsNamed { get; set; }

        public string Name { get; set; } = "";

        public string? IdQualifier { get; set; }

        public string? Id { get; set; }

        public PostalAddress? Address { get; set; }

        public List<Reference> References { get; } = [];

        public List<RemittanceContact> Contacts { get; } = [];

        public RemittanceParty Build() => new(Name, IdQualifier, Id, Address) { References = References.TakeAll(), Contacts = Contacts.TakeAll() };
    }
}
