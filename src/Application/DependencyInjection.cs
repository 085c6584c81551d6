using CaseManagement.Application.Common.Mappings;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.People;
using CaseManagement.Application.Referrals;
using CaseManagement.Application.Security;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CaseManagement.Application;

public static class DependencyInjection
{
    public static IServiceCollection AddApplication(this IServiceCollection services)
    {
        services.AddTransient<ServiceFactory>(p => p.GetService!);
        services.AddTransient<IMediator, Mediator>();
        services.AddTransient<Allocation.WorkerSuggestions>().AddTransient<Allocation.CaseloadSuggestions>().AddTransient<Allocation.CaseloadNotice>().AddTransient<Allocation.DutyNow>().AddTransient<Cases.AssignmentNotice>().AddTransient<Cases.CaseGiving>();
        services.AddTransient<Allocation.TransferNotice>().AddTransient<Cases.Colleagues>();
        services.AddTransient<Assessments.RiskReviews>().AddTransient<Assessments.Safety.SafetyReviews>().AddTransient<Support.Court.CourtReminders>().AddTransient<Assessments.Marac.MaracPreparation>();
        services.AddTransient<Cases.HighRiskNotice>().AddTransient<Contacts.StopContact>().AddTransient<Contacts.UnreachedPeople>().AddTransient<History.ActTeller>();
        services.AddTransient<ReferenceData.ContractEditor>().AddTransient<TriageAgain>();
        services.AddTransient<Support.CaseTasks>().AddTransient<Support.JointCases>().AddTransient<Cases.Corrections.WrongEntries>().AddTransient<Cases.Corrections.WrongAssessments>()
            .AddTransient<Cases.Worklists.PickedCases>().AddTransient<Support.Stock>();
        services.AddTransient<Documents.DocumentIntake>();
        services.AddTransient<Support.OnwardMail>().AddTransient<Support.OnwardAsking>();
        services.AddTransient<Consents.ConsentGate>().AddTransient<Consents.ConsentStops>().AddTransient<Consents.ConsentTellings>();
        services.AddTransient<Cases.Ending.CaseEnding>().AddTransient<Cases.Ending.ClosureNotice>();
        services.AddTransient<Feedback.SafeSending>().AddTransient<Messages.Matters>().AddTransient<Messages.MessageWriting>().AddTransient<Messages.MessageSending>();
        services.AddTransient<Volunteers.LentCases>().AddTransient<Volunteers.LoanEnding>().AddTransient<Volunteers.LoanConflicts>().AddTransient<Contacts.ContactRecorder>();
        services.AddTransient<Drafts.DraftAccess>();
        services.AddScoped<IWatchEvents, ServiceLevels.ServiceClockWatch>();
        services.AddTransient<FreshNotifications>().AddTransient<Running.ServiceQueues>();
        services.AddScoped<Digests.MailWishes>().AddTransient<Digests.DailyDues>().AddTransient<Digests.TeamWeek>();
        services.AddScoped<FollowUpMessages>().AddTransient<FollowUpTiming>();

        // Outermost first; the order is the policy (docs/architecture.md).
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(LoggingBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(CaseAccessBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(ValidationBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));
        services.AddTransient(typeof(IPipelineBehavior<,>), typeof(IdempotencyBehaviour<,>));
        services.AddReferralIntake();
        services.AddPeople();

        services.AddMappings();
        services.AddSecurity();

        foreach (var type in typeof(DependencyInjection).Assembly.GetTypes().Where(t => t is { IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var contract in type.GetInterfaces().Where(i => i.IsGenericType))
            {
                var definition = contract.GetGenericTypeDefinition();
                if (definition == typeof(IRequestHandler<,>))
                {
                    services.AddTransient(contract, type);
                }
                else if (definition == typeof(IValidator<>))
                {
                    // Validators take no dependencies and cost more to build than to run.
                    services.AddSingleton(contract, type);
                }
            }
        }

        return services;
    }
}
