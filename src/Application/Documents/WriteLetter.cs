using System.Globalization;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Contacts;
using CaseManagement.Application.Feedback;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Contacts;
using CaseManagement.Domain.Documents;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Documents;

/// <summary>A letter is made of a template and filed among the documents. The safe-contact rule is asked first: where writing is not safe there is no letter.</summary>
/// <param name="OverrideReason">Why it is written although it is not safe; counts only with the permission to override.</param>
[Requires(Permission.CasesEdit)]
public sealed record WriteLetterCommand(CaseId CaseId, Guid? TemplateId, Guid? ContactPointId, string? OverrideReason) : ICommand<DocumentId>, IConcernsCase, IIdempotent;

internal sealed class WriteLetterValidator : AbstractValidator<WriteLetterCommand>
{
    public WriteLetterValidator()
    {
        RuleFor(c => c.TemplateId).NotNull().WithMessage("Select the letter");
        RuleFor(c => c.ContactPointId).NotNull().WithMessage("Select the address");
        RuleFor(c => c.OverrideReason).IsReasonToOverride();
    }
}

internal sealed class WriteLetterHandler(
    ICaseDbContext db, SafeSending safely, IReferenceData reference, DocumentIntake intake, ILetterWriter writer, IActorNames names, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<WriteLetterCommand, DocumentId>
{
    public async Task<DocumentId> Handle(WriteLetterCommand command, CancellationToken cancellationToken)
    {
        var today = (await reference.Current(cancellationToken)).Today;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        about.RefuseWhenFinished();
        var templateId = LetterTemplateId.From(command.TemplateId!.Value);
        var template = await db.LetterTemplates.AsNoTracking().SingleOrDefaultAsync(t => t.Id == templateId, cancellationToken);
        Refuse.If(template is null || !template.HoldsOn(today), DocumentErrors.UnknownTemplate);

        var (person, facts) = await safely.FactsOf(about, cancellationToken);
        var pointId = ContactPointId.From(command.ContactPointId!.Value);
        var address = person.ContactPoints.SingleOrDefault(p => p.Id == pointId);
        var answer = SafeContactPolicy.Answer(facts, ContactChannel.Post, address, clock.GetUtcNow().UtcDateTime);

        // No reason turns a telephone number, or an address of somebody else, into one of theirs.
        Refuse.If(address is null || !SafeContactPolicy.Fits(ContactChannel.Post, address.Kind), DocumentErrors.NotSafe(answer));
        var leave = SafeContactLeave.Of(about, answer, user.ReasonToOverride(command.OverrideReason), DocumentErrors.NotSafe(answer));
        Refuse.If(about.Sensitive && !template!.Neutral, DocumentErrors.NotNeutral);
        var text = LetterFields.Fill(template!.Body, await Values(about, person, address!, today, cancellationToken));
        using var file = new MemoryStream(writer.Write(text));
        var letter = Document.Letter(
            about, template, await intake.Take(file, cancellationToken), leave, user.Author(), clock.GetUtcNow().UtcDateTime);
        db.Documents.Add(letter);
        return letter.Id;
    }

    private async Task<Dictionary<string, string?>> Values(Case about, Person person, ContactPoint address, DateOnly today, CancellationToken ct)
    {
        var worker = about.LeadWorkerId is { } lead ? $"user:{lead.Value}" : user.Actor;
        var known = await names.Of([worker], ct);
        return new Dictionary<string, string?>
        {
            [LetterFields.PersonName] = person.OrganisationName ?? $"{person.GivenNames} {person.FamilyName}".Trim(),
            [LetterFields.PersonFirstName] = person.GivenNames?.Split(' ')[0],
            [LetterFields.PersonAddress] = string.Join('\n', address.Display.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
            [LetterFields.CaseReference] = about.Reference,
            [LetterFields.WorkerName] = known.GetValueOrDefault(worker),
            [LetterFields.Today] = today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };
    }
}
