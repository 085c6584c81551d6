using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Referrals;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.People;
using CaseManagement.Domain.Referrals;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.People;

/// <summary>A number or address that the person gave the service, with what they said of its safety.</summary>
[Requires(Permission.SafeContactEdit)]
public sealed record AddContactPointCommand(
    ReferralId ReferralId, ContactPointKind? Kind, string Value, string? Label, bool? SafeToCall, bool? SafeForVoicemail, bool? SafeForText,
    bool? SafeToWrite, string? Note, long ExpectedVersion) : ICommand<Guid>, IConcernsReferral;

internal sealed class AddContactPointValidator : AbstractValidator<AddContactPointCommand>
{
    public AddContactPointValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Select what is added");
        RuleFor(c => c.Value).NotEmpty().WithMessage("Enter the number or address")
            .FreeText(ContactPoint.ValueMaxLength);
        RuleFor(c => c.Label).FreeText(40);
        RuleFor(c => c.Note).FreeText(ContactPoint.NoteMaxLength);
    }
}

internal sealed class AddContactPointHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<AddContactPointCommand, Guid>
{
    public async Task<Guid> Handle(AddContactPointCommand command, CancellationToken ct)
    {
        var display = PlainText.Clean(command.Value);
        var value = Comparable(command.Kind!.Value, display);
        var person = await db.RequirePersonOf(command.ReferralId, command.ExpectedVersion, ct);
        Refuse.If(await IsSuspects(person, command.Kind.Value, value, display, ct), PersonErrors.SuspectsContactPoint);

        var safety = new ContactSafety(command.SafeToCall, command.SafeForVoicemail, command.SafeForText, command.SafeToWrite, NeverUse: false, command.Note);
        return person.AddContactPoint(
            command.Kind.Value, value, display, PlainText.CleanOrNull(command.Label), isValid: true, safety, user.Author(), clock.GetUtcNow().UtcDateTime).Value;
    }

    /// <summary>In the form in which two of them are compared; what cannot be used is not taken.</summary>
    private static string Comparable(ContactPointKind kind, string display) => kind switch
    {
        ContactPointKind.Phone => PhoneNumber.TryNormalise(display, out var number)
            ? number
            : throw Invalid("Enter a telephone number, like 07700 900 982 or +44 808 157 0192"),
        ContactPointKind.Email => EmailAddress.IsValid(display)
            ? EmailAddress.Normalise(display)
            : throw Invalid("Enter an e-mail address, like name@example.com"),
        _ => PostalAddress.IsValid(TypedAddress.Read(display))
            ? PostalAddress.Comparable(TypedAddress.Read(display))
            : throw Invalid("Enter the address with its postcode, like 1 Sample Road, Portsmouth, PO1 3AX"),
    };

    private static ValidationException Invalid(string message) => new([new ValidationFailure(nameof(AddContactPointCommand.Value), message)]);

    /// <summary>What equals a suspect's is barred when a force sends it; a worker's entry must not be the way round that.</summary>
    private async Task<bool> IsSuspects(Person person, ContactPointKind kind, string value, string display, CancellationToken ct)
    {
        var statements = await db.Referrals.Where(r => r.PersonId == person.Id).Select(r => r.Statement!.Json).ToListAsync(ct);
        return statements.Select(Statements.Read).Any(statement => SuspectsContactPoints.Include(statement, kind, value, display));
    }
}
